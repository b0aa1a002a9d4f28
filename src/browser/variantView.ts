import { byId, element, setText } from './element.ts';

export interface VariantView {
  show(text: string, isChanged: boolean): void;
}

/** The variant's file: its text, and how to keep and use it. */
export function variantView(root: HTMLElement, file: string, plan: string): VariantView {
  const text = element('code', { id: 'variant-text' });
  const box = element('pre', { tabindex: 0, role: 'region', 'aria-label': 'The text of the variant' }, text);
  const save = element('button', { type: 'button', class: 'plain first', id: 'save' }, 'Save the variant');
  const copy = element('button', { type: 'button', class: 'plain' }, 'Copy the text');
  const command = element('code', {}, `busyhour run ${shellText(file)}`);
  save.addEventListener('click', () => download(file, text.textContent));
  copy.addEventListener('click', () => {
    void navigator.clipboard
      .writeText(text.textContent)
      .then(
        () => 'Copied',
        () => 'Not copied',
      )
      .then((told) => {
        setText(copy, told);
        setTimeout(() => setText(copy, 'Copy the text'), 2000);
      });
  });
  const intro = element(
    'p',
    { class: 'intro' },
    'What differs from the plan, as a file of its own. Keep it beside ',
    element('code', {}, plan),
    ' and ',
    command,
    ' gives the numbers of this page, to the last digit.',
  );
  root.append(intro, box, element('div', { class: 'actions' }, save, copy, element('code', {}, file)));
  return {
    show(next, isChanged) {
      setText(text, next);
      save.disabled = !isChanged;
    },
  };
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file's name as a shell takes it. */
function shellText(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`;
}

/** Shows what is wrong with a variant, each with file, line and what would be right; nothing takes it away. */
export function showProblems(lines: readonly string[]): void {
  const root = byId('problems');
  root.hidden = lines.length === 0;
  const items = lines.map((line) => element('li', {}, line));
  root.replaceChildren(element('h2', {}, 'This change cannot be simulated'), element('ul', {}, ...items));
}
