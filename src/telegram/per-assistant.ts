import type { Assistant } from '../answer/assistant.ts';

/** Works something out of the corpus once: a reload brings another assistant, for which it is worked out anew. */
export function perAssistant<T>(make: (assistant: Assistant) => T): (assistant: Assistant) => T {
  const made = new WeakMap<Assistant, { value: T }>();
  return (assistant) => {
    let known = made.get(assistant);
    if (known === undefined) made.set(assistant, (known = { value: make(assistant) }));
    return known.value;
  };
}
