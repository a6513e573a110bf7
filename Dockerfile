# The image of the service: the program, its production dependencies, and nothing that runs a database or a compiler.
#
#   docker build -t hushdesk .
#
# It needs no writable place but /var/lib/hushdesk (the journal of erasures, unless ERASURE_JOURNAL says otherwise) and
# /tmp; all else may be read-only.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY nest-cli.json tsconfig.json tsconfig.build.json tsconfig.migrations.json ./
COPY src src
COPY migrations migrations
RUN npm run build

FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/var/lib/hushdesk
WORKDIR /app
# A package manager in a running service serves attackers only. The files of the program belong to root, so that the
# service cannot change itself.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-* \
    && install -d -o 1000 -g 1000 -m 0700 /var/lib/hushdesk
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json start-production.sh LICENSE ./
# By number: an orchestrator that demands a user other than root cannot look up a name.
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
# Liveness, not readiness: a database that is away is no reason to start this container anew.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["./start-production.sh"]
