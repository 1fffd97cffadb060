import { glossary } from '@luodi/domain';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { loadConfig } from './kernel/config/index.js';
import { describeApi } from './kernel/http/openapi.js';
import { rulesPage } from './generate/rules-page.js';

/** Every committed file that is made from the code: path → content. */
export const generate = async (): Promise<Record<string, string>> => ({
  'openapi.json': `${JSON.stringify(await openapi(), null, 2)}\n`,
  'docs/GLOSSARY.md': glossaryPage(),
  'docs/RULES.md': rulesPage(),
});

/** Preview mode reads controllers and DTOs without starting anything, so no database is needed. */
const openapi = async () => {
  const module = AppModule.with(loadConfig({}), {
    appUrl: 'postgresql://none',
    runtimeOptions: '',
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  app.setGlobalPrefix('api');
  return describeApi(app);
};

const glossaryPage = (): string =>
  [
    '# 术语表 Glossary',
    '',
    '由 `npm run generate` 从 `libs/domain/src/terms` 生成，请勿手改。',
    '',
    '| 中文 | code | 注意 |',
    '|---|---|---|',
    ...glossary.map(({ zh, code, note }) => `| ${zh} | ${code} | ${note ?? ''} |`),
    '',
  ].join('\n');
