import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/**
 * Lints the snippets read from standard input, each as if it stood in the file it names, by the
 * project's own configuration. In a process of its own, since the test runner loads modules its own way.
 *
 * in:  [{ "file": "libs/domain/src/x.ts", "text": "...", "typed": false }]
 * out: [["no-restricted-syntax"], []]   the rules that spoke, in the order of the snippets
 *
 * Only a `typed` snippet needs a file that exists: rules that ask for types ask the project.
 */
let input = '';
for await (const chunk of process.stdin) input += chunk;

const typed = new ESLint();
const untyped = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });
const answers = [];
for (const snippet of JSON.parse(input)) {
  const [result] = await (snippet.typed ? typed : untyped).lintText(snippet.text, { filePath: snippet.file });
  answers.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(answers));
