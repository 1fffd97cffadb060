import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The API's description, the single source of the console's types. */
export const describeApi = (app: NestFastifyApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Luodi 落地')
      .setDescription('招商引资 CRM 接口。错误一律为 application/problem+json。')
      .setVersion('1')
      .addCookieAuth('luodi_session')
      .build(),
    {
      operationIdFactory: (controller, method) =>
        `${controller.replace(/Controller$/, '')}_${method}`,
    },
  );

/** `/api/docs` and `/api/openapi.json`. */
export const serveDocs = (app: NestFastifyApplication): void => {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
  });
};
