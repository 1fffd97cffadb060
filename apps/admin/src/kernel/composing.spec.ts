import { installCompositionGuard, isComposing } from './composing.js';

describe('输入法选词', () => {
  it('选词中的按键不归页面处理', () => {
    expect(isComposing({ isComposing: true })).toBe(true);
    expect(isComposing({ nativeEvent: { isComposing: true } })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
  });

  const press = (event: object) => {
    let listen: (event: object) => void = () => undefined;
    const target = { addEventListener: (_type: string, heard: typeof listen) => (listen = heard) };
    installCompositionGuard(target as unknown as Window);
    const calls: string[] = [];
    listen({
      stopImmediatePropagation: () => calls.push('stop'),
      preventDefault: () => calls.push('prevent'),
      ...event,
    });
    return calls;
  };

  it('确认候选词的回车不提交表单', () => {
    expect(press({ key: 'Enter', isComposing: true, keyCode: 229 })).toEqual(['stop']);
    expect(press({ key: 'Enter', isComposing: false, keyCode: 229 })).toEqual(['stop', 'prevent']);
  });

  it('平常的回车照常', () => {
    expect(press({ key: 'Enter', isComposing: false, keyCode: 13 })).toEqual([]);
    expect(press({ key: 'a', isComposing: true, keyCode: 229 })).toEqual([]);
  });
});
