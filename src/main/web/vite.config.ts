import { defineConfig } from 'vite';

// Every page is a folder with an index.html, and one more line under `input`; pages share their chunks under /assets.
// What is built goes into the jar as web/, from where WebPages.java serves it.
export default defineConfig({
	base: '/',
	appType: 'mpa',
	publicDir: false,
	logLevel: 'warn',
	build: {
		outDir: '../../../target/classes/web',
		emptyOutDir: true,
		target: 'es2023',
		// A file of its own for every asset: the content security policy admits no data: scripts.
		assetsInlineLimit: 0,
		// Monaco, GraphiQL's editor, is one chunk of several megabytes, loaded from the jar.
		chunkSizeWarningLimit: 5000,
		reportCompressedSize: false,
		rolldownOptions: {
			input: { graphiql: 'graphiql/index.html' },
			onLog(level, log, report) {
				// Libraries mark files with "use client", which says nothing where there is no server side.
				if (log.code !== 'MODULE_LEVEL_DIRECTIVE') {
					report(level, log);
				}
			},
		},
	},
	worker: { format: 'es' },
	server: {
		// `npm run dev`, beside a running server: http://localhost:5173/graphiql/
		proxy: { '^/graphql$': 'http://localhost:8080' },
	},
});
