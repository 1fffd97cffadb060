import { Param, type PipeTransform } from '@nestjs/common';
import { isDay } from '@luodi/domain';
import { notFound } from '../kernel/errors/problem.js';

const firstYear = 2004;
const lastYear = 2100;

class DayPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isDay(value) || !isInReach(Number(value.slice(0, 4)))) throw notFound('日期');
    return value;
  }
}

class YearPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^\d{4}$/.test(value) || !isInReach(Number(value))) throw notFound('年份');
    return Number(value);
  }
}

/** `:day` that exists in the calendar, 2004 to 2100. */
export const DayPath = (): ParameterDecorator => Param('day', DayPipe);
/** `:year`, 2004 to 2100. */
export const YearPath = (): ParameterDecorator => Param('year', YearPipe);

export const isInReach = (year: number): boolean =>
  Number.isInteger(year) && year >= firstYear && year <= lastYear;
