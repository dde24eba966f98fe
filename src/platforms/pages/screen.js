// Keeps the page of a check-in as things are: it asks for itself again, and takes over what differs. Without it the page stands still.
const EVERY_MS = 4_000;

async function renew() {
  if (document.visibilityState === 'hidden') return;
  const response = await fetch(location.href, { cache: 'no-store' });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const now = fresh.getElementById(part.id);
    // A check-in that opened or closed since is another page.
    if (!now) return location.reload();
    if (now.textContent !== part.textContent) part.textContent = now.textContent;
  }
}

setInterval(() => void renew().catch(() => {}), EVERY_MS);
