import { bulletinStamp } from '@luodi/domain';
import { applyDecorators, Injectable, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { Audit } from '../../kernel/audit/audit.js';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { Papers } from '../../kernel/documents/papers.js';
import { Exports } from '../../kernel/export/exports.js';
import { attachment } from '../../kernel/http/file-name.js';
import type { BulletinDetail } from '../bulletin.view.js';
import { BulletinsReadModel } from '../bulletins.read-model.js';
import { writeDeck } from './deck.js';
import { paperBody } from './paper.js';
import { bulletinSheet } from './workbook.js';

const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** An endpoint that answers with a .pptx. */
export const ApiDeck = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiProduces(pptxType),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

/** One bulletin in three shapes, drawn from the same kept figures. */
@Injectable()
export class BulletinDocuments {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly papers: Papers,
    private readonly exports: Exports,
    private readonly bulletins: BulletinsReadModel,
  ) {}

  async deck(ctx: Ctx, id: string): Promise<StreamableFile> {
    const bulletin = await this.bulletins.one(ctx, id);
    const bytes = await writeDeck(bulletin);
    await this.db.tx(() =>
      this.audit.record(ctx, {
        ...{ action: 'document.export', ...subjectOf(bulletin) },
        after: { document: '通报幻灯片', digest: bulletin.digest },
      }),
    );
    const disposition = attachment(`${bulletin.title}.pptx`, 'bulletin.pptx');
    return new StreamableFile(bytes, { type: pptxType, disposition });
  }

  async paper(ctx: Ctx, id: string): Promise<StreamableFile> {
    const bulletin = await this.bulletins.one(ctx, id);
    const { title, asOf } = bulletin;
    return this.papers.send(
      ctx,
      { type: 'bulletin', id, label: asOf },
      { title, body: paperBody(bulletin), footnote: bulletinStamp(bulletin) },
    );
  }

  async tables(ctx: Ctx, id: string): Promise<StreamableFile> {
    const bulletin = await this.bulletins.one(ctx, id);
    return this.exports.inTurn(ctx, async () => bulletinSheet(bulletin));
  }
}

const subjectOf = ({ id, title }: BulletinDetail) => ({
  ...{ subjectType: 'bulletin', subjectId: id, subjectLabel: title },
});
