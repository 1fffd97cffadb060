import { Module } from '@nestjs/common';
import { InboxReadModel } from './inbox.read-model.js';
import { Inbox } from './inbox.service.js';
import { NoticeNews } from './notice-news.js';
import { NoticeStream } from './notice-stream.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.service.js';
import { Preferences } from './preferences.service.js';

@Module({
  controllers: [NoticesController],
  providers: [Notices, Inbox, InboxReadModel, Preferences, NoticeNews, NoticeStream],
  exports: [Notices],
})
export class NoticesModule {}
