import { Module } from '@nestjs/common';
import { Digests } from './digests.js';
import { InboxReadModel } from './inbox.read-model.js';
import { Inbox } from './inbox.service.js';
import { NoticeNews } from './notice-news.js';
import { NoticeStream } from './notice-stream.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.service.js';
import { Preferences } from './preferences.service.js';

@Module({
  controllers: [NoticesController],
  providers: [Notices, Digests, Inbox, InboxReadModel, Preferences, NoticeNews, NoticeStream],
  exports: [Notices, Digests],
})
export class NoticesModule {}
