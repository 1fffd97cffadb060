import { Global, Module } from '@nestjs/common';
import { WorkCalendar } from './work-calendar.js';

/** Global: whoever reckons working days asks here. */
@Global()
@Module({ providers: [WorkCalendar], exports: [WorkCalendar] })
export class CalendarModule {}
