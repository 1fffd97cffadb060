import { Injectable } from '@nestjs/common';

const chinaDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Asia/Shanghai of an instant, 'YYYY-MM-DD'. */
export const chinaDay = (instant: Date): string => chinaDate.format(instant);

const chinaClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** What the clock shows in Asia/Shanghai at an instant, 'HH:MM'. */
export const chinaTime = (instant: Date): string => chinaClock.format(instant);

/** The only place that asks what time it is; tests put another clock in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  today(): string {
    return chinaDay(this.now());
  }
}
