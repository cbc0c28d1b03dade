FROM node:24-slim
WORKDIR /portal
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund
COPY . .
USER node
EXPOSE 8080
CMD ["node", "portal.ts", "serve"]
