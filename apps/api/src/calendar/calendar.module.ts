import { Global, Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarReadModel } from './calendar.read-model.js';
import { CalendarRows } from './calendar-rows.js';
import { CalendarService } from './calendar.service.js';
import { WorkCalendar } from './work-calendar.js';

/** Global: whoever reckons working days asks here. */
@Global()
@Module({
  controllers: [CalendarController],
  providers: [CalendarReadModel, CalendarRows, CalendarService, WorkCalendar],
  exports: [WorkCalendar],
})
export class CalendarModule {}
