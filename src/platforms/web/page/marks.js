// Small drawings, 24 units square, drawn with the text's colour.

const PATHS = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'm6 6 12 12M18 6 6 18',
  send: 'M12 19V5m-6 6 6-6 6 6',
  yes: 'M7 21V10l5-7c1.6.3 2.4 1.6 2 3.2L13.2 9H19a2 2 0 0 1 2 2.4l-1.5 7.5A2.6 2.6 0 0 1 17 21H7Zm0 0H3V10h4',
  no: 'M7 3v11l5 7c1.6-.3 2.4-1.6 2-3.2L13.2 15H19a2 2 0 0 0 2-2.4l-1.5-7.5A2.6 2.6 0 0 0 17 3H7Zm0 0H3v11h4',
  eye: 'M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7-10-7-10-7Zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  reply: 'm9 7-5 5 5 5M4 12h9a7 7 0 0 1 7 7',
  book: 'M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2m0-14c2-1.6 5-2 8-2v14c-3 0-6 .4-8 2m0-14v14',
};

/** @typedef {keyof typeof PATHS} MarkName */

/**
 * @param {MarkName} name
 * @returns {SVGSVGElement}
 */
export function mark(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'mark');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
