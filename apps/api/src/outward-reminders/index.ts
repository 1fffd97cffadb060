export { OutwardRemindersModule } from './outward-reminders.module.js';
export { outwardRemindersTopic } from './outward-reminders.js';
