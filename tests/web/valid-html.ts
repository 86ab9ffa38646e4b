// What html-validate finds wrong in a page.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Lower case, and options without an end tag, are HTML too; boxes of one choice share a name.
    'doctype-style': 'off',
    'no-implicit-close': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // All files are the site's own, and a button of a form submits it by itself.
    'require-sri': 'off',
    'no-implicit-button-type': 'off',
    // Names of stories are as long as they are.
    'long-title': 'off',
  },
});
/** One line each, with its place and rule. */
export async function findings(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.filter(isWrong).map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** The field for one more person has the name of the boxes of those chosen: a form sends them as one list. */
const isWrong = ({ ruleId, message }: { ruleId: string; message: string }): boolean =>
  ruleId !== 'form-dup-name' || !message.includes('"figure"');
