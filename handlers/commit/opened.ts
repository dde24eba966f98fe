import type { Choice, Form, Reply } from '../../src/chat/reply.ts';

/**
 * Opens the form at once where the Turn has a trigger, else shows the button that opens it: these forms are longer than a button can
 * carry.
 */
export const opened = (form: Form, by: Pick<Choice, 'action' | 'data'>): Reply => ({
  to: 'asker',
  blocks: [{ kind: 'choices', items: [{ ...by, label: form.title, style: 'primary' }] }],
  form,
});
