import type { CodegenConfig } from '@graphql-codegen/cli';

// Types come from the schema of the last release and from the documents in src/.
export default {
	emitLegacyCommonJSImports: false,
	schema: '../../docs/schema.graphql',
	documents: 'src/**/*.graphql',
	generates: {
		'src/generated/': {
			preset: 'client',
			presetConfig: {
				fragmentMasking: false,
				// Hashes and documents: give the file to a closed server as concept-graph.api.documents.
				persistedDocuments: { hashAlgorithm: 'sha256' },
			},
			config: {
				documentMode: 'string',
				enumsAsTypes: true,
				useTypeImports: true,
				strictScalars: true,
				scalars: { Date: 'string', DateTime: 'string' },
				avoidOptionals: { field: true },
			},
		},
	},
} satisfies CodegenConfig;
