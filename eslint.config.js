import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import { LOG_MESSAGE_RULE, waysOutRules } from './tools/ways-out.js';

export default tseslint.config(
  { ignores: ['**/dist/', 'node_modules/', '.batches/', '.data/', 'coverage/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: { AbortController: 'readonly', fetch: 'readonly', process: 'readonly', URL: 'readonly' },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Response and entity classes describe a shape to a framework; nobody asks for their prototype.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
    },
  },
  {
    // Where the surroundings may be touched, and nowhere else: settings in one room, cryptography in one
    // room, the clock through one port.
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in src/config only.' },
        { object: 'Date', property: 'now', message: 'The clock is read through src/time only.' },
        { object: 'Math', property: 'random', message: 'Randomness comes from src/crypto.' },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'node:crypto', message: 'Cryptography lives in src/crypto.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is read through src/time only.',
        },
        LOG_MESSAGE_RULE,
      ],
      ...waysOutRules(),
    },
  },
  // The rooms that ways out are for, each with its own.
  { files: ['src/database/embedded/**/*.ts'], rules: waysOutRules([], ['node:child_process']) },
  { files: ['src/config/secrets/**/*.ts'], rules: waysOutRules(['@aws-sdk/*']) },
  { files: ['src/llm/egress/**/*.ts'], rules: waysOutRules(['undici']) },
  { files: ['src/llm/providers/openai/**/*.ts'], rules: waysOutRules(['openai', 'openai/*']) },
  { files: ['src/llm/providers/anthropic/**/*.ts'], rules: waysOutRules(['@anthropic-ai/*']) },
  { files: ['src/llm/providers/bedrock/**/*.ts'], rules: waysOutRules(['@aws-sdk/*']) },
  { files: ['src/tracing/otlp/**/*.ts'], rules: waysOutRules(['@opentelemetry/exporter-*']) },
  { files: ['src/chat/webhook/**/*.ts'], rules: waysOutRules([], ['node:http', 'node:https']) },
  {
    files: ['src/config/**/*.ts', 'src/crypto/**/*.ts', 'src/time/**/*.ts'],
    rules: {
      'no-restricted-properties': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['src/cli/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-globals': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
