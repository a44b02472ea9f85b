import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The application that `npm run dev` talks to; `npm run mock` starts a stand-in on this address.
const api = process.env.HOTLINE_API ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': { target: api, changeOrigin: true } } },
  preview: { proxy: { '/api': { target: api, changeOrigin: true } } },
  build: {
    // The Spring Boot application serves the console from its class path.
    outDir: '../../../target/classes/static',
    emptyOutDir: true,
    // Ant Design is one vendor chunk that a browser keeps for weeks; its size alone is no warning.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'vendor', test: /node_modules/ }],
        },
      },
    },
  },
  test: {
    // Tests that need a document say so at their head; it costs them two seconds each.
    environment: 'node',
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
    css: false,
  },
});
