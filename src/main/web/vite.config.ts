import { defineConfig, type Plugin } from 'vite';

// Every page is a folder with an index.html, and one more line under `input`; pages share their chunks under /assets.
// What is built goes into the jar as web/, from where WebPages.java serves it.
/** KaTeX names each font in three formats; every browser that can run the page takes the first. */
const oneFontFormat: Plugin = {
	name: 'one-font-format',
	enforce: 'pre',
	transform: (code, id) => (id.includes('katex') && id.endsWith('.css') ? code.replaceAll(/,\s*url\([^)]*\)\s*format\((?:'|"|)(?:woff|truetype)(?:'|"|)\)/g, '') : undefined),
};

/** `npm run dev`: the explorer's own addresses, as WebPages.java answers them. */
const explorerAddresses: Plugin = {
	name: 'explorer-addresses',
	configureServer: ({ middlewares }) => {
		middlewares.use((request, _, next) => {
			if (/^\/(?:$|\?|(?:concept|question)\/[^/.]+$|(?:search|subjects|gaps)(?:$|\?))/.test(request.url ?? '')) {
				request.url = '/explorer/index.html';
			}
			next();
		});
	},
};

export default defineConfig({
	plugins: [oneFontFormat, explorerAddresses],
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
			input: { explorer: 'explorer/index.html', graphiql: 'graphiql/index.html' },
			onLog(level, log, report) {
				// Libraries mark files with "use client", which says nothing where there is no server side.
				if (log.code !== 'MODULE_LEVEL_DIRECTIVE') {
					report(level, log);
				}
			},
		},
	},
	worker: { format: 'es' },
	// Its imports end in ?worker, which only Vite itself understands.
	optimizeDeps: { exclude: ['graphiql/setup-workers/vite'] },
	server: {
		// `npm run dev`, beside a running server: http://localhost:5173/ and http://localhost:5173/graphiql/
		proxy: { '^/graphql$': process.env['CONCEPT_GRAPH'] ?? 'http://localhost:8080' },
	},
});
