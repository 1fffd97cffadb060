import type { FieldError } from '../rule/index.js';

/** Says what is wrong with a value at a path; nothing when it is of the shape. */
export type Shape = (value: unknown, path: string) => FieldError[];

const most = 200;

export function faultsOfShape(shape: Shape, value: unknown, path: string): FieldError[] {
  return shape(value, path).slice(0, most);
}

/** Text of at most so many characters, blank allowed. */
export function text(max: number): Shape {
  return (value, path) =>
    typeof value === 'string' && value.length <= max
      ? []
      : [wrong(path, value, `不超过 ${max} 个字的文字`)];
}

export const number: Shape = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : [wrong(path, value, '数')];

export const flag: Shape = (value, path) =>
  typeof value === 'boolean' ? [] : [wrong(path, value, '是或否')];

export function oneOf(values: readonly string[]): Shape {
  return (value, path) =>
    values.includes(value as string) ? [] : [wrong(path, value, `以下之一：${values.join('、')}`)];
}

export function nullable(shape: Shape): Shape {
  return (value, path) => (value === null ? [] : shape(value, path));
}

/** Left out is allowed, here and only here. */
export function optional(shape: Shape): Shape {
  return (value, path) => (value === undefined ? [] : shape(value, path));
}

export function list(shape: Shape): Shape {
  return (value, path) =>
    Array.isArray(value) && value.length <= most
      ? value.flatMap((one, place) => shape(one, `${path}.${place}`))
      : [wrong(path, value, `不超过 ${most} 项的列表`)];
}

/** Any names, values of one shape. */
export function record(shape: Shape): Shape {
  return (value, path) =>
    isObject(value) && Object.keys(value).length <= most
      ? Object.entries(value).flatMap(([name, one]) => shape(one, `${path}.${name}`))
      : [wrong(path, value, '一组命名的值')];
}

/** Exactly these fields; every unknown and every missing one is named. */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (!isObject(value)) return [wrong(path, value, '一组命名的值')];
    const strange = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    return [
      ...strange.map((name) => ({
        field: `${path}.${name}`,
        value: value[name],
        reason: `没有“${name}”这个字段`,
        fix: '去掉该字段，或核对字段名',
      })),
      ...Object.entries(fields).flatMap(([name, shape]) => shape(value[name], `${path}.${name}`)),
    ];
  };
}

/** One of several shapes: by the value of a field, or any that fits when no field tells. */
export function union(tag: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (!tag) {
      const fits = Object.values(shapes).some((shape) => !shape(value, path).length);
      return fits ? [] : [wrong(path, value, '数、文字或是否')];
    }
    const kind = isObject(value) ? String(value[tag]) : '';
    const shape = Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    const kinds = Object.keys(shapes).join('、');
    return shape ? shape(value, path) : [wrong(`${path}.${tag}`, kind, `以下之一：${kinds}`)];
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(field: string, value: unknown, wanted: string): FieldError {
  return { field, value: value ?? null, reason: `应为${wanted}`, fix: '按要求修改后再提交' };
}
