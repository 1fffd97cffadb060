import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { OutwardReminders } from './outward-reminders.js';

@Module({ imports: [NoticesModule], providers: [OutwardReminders], exports: [OutwardReminders] })
export class OutwardRemindersModule {}
