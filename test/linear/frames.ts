/** How parts are put together: `part` is asked for one after another. */
export const frames: Readonly<Record<string, (part: string, index: number) => string>> = {
  packed: (part) => part,
  masked: (part) => `${part}**`,
  'behind masks': (part) => `**${part}`,
  'in masks': (part) => `*${part}*甲`,
  listed: (part) => `${part}、`,
  told: (part) => `${part}为`,
  counted: (part, index) => `${part}${index % 97}，`,
  'as sentences': (part) => `${part}。`,
  'as lines': (part) => `${part}\n`,
  'as lines with masks': (part) => `${part}**人\n`,
  'as lines with figures': (part, index) => `${part}${index}\n`,
  'as items': (part) => `- ${part}\n`,
  'as headings': (part) => `# ${part}\n`,
  'as paragraphs': (part) => `${part}\n\n`,
  'as cells': (part) => `|${part}`,
  'as cells with masks': (part) => `|${part}**`,
  'as rows': (part, index) => `|${part}|**|${index}|\n`,
  'with commas': (part) => `${part},`,
  'with tabs': (part) => `${part}\t**\t`,
}

export const frameNames: readonly string[] = Object.keys(frames)
