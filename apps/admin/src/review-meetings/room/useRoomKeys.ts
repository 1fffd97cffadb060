import { useEffect, useRef } from 'react';
import { isComposing } from '../../kernel/composing.js';

type Keys = Record<string, () => void>;

/** Keys of the room. Not while a word is being typed or chosen, not behind an open sheet, not with a modifier. */
export const useRoomKeys = (keys: Keys): void => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = current.current[event.key];
      if (!act || isBusy(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
};

const isBusy = (event: KeyboardEvent): boolean =>
  isComposing(event) ||
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  document.querySelector('[role=dialog]') !== null ||
  (event.target instanceof HTMLElement && event.target.closest(typed(event.key)) !== null);

/** Arrows also move between radio buttons, and Enter presses the button it is on: those keep their meaning. */
const typed = (key: string): string =>
  `textarea, [contenteditable=true], input:not([type=radio])${key.startsWith('Arrow') ? ', input' : ''}${
    key === 'Enter' ? ', button, a' : ''
  }`;
