/** The part of a keyboard event that tells whether an input method is still choosing words. */
export interface ComposingEvent {
  isComposing?: boolean;
  keyCode?: number;
  nativeEvent?: { isComposing?: boolean };
}

// Safari fires the confirming Enter after compositionend: isComposing is false, keyCode still 229.
const inputMethodKey = 229;

/** True while a key belongs to an input method (choosing 候选词), so it is not ours to act on. */
export const isComposing = (event: ComposingEvent): boolean =>
  Boolean(event.isComposing || event.nativeEvent?.isComposing) || event.keyCode === inputMethodKey;

/** Keeps Enter that confirms a candidate from submitting any form or choosing any option. */
export const installCompositionGuard = (target: Window): void => {
  target.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !isComposing(event)) return;
      event.stopImmediatePropagation();
      if (!event.isComposing) event.preventDefault();
    },
    { capture: true },
  );
};
