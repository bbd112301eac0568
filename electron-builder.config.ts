import type { Configuration } from 'electron-builder'

/** What else can be opened: the programs that are there for it stay what a double click starts. */
const reports = [
  { ext: ['txt'], mimeType: 'text/plain' },
  { ext: ['md', 'markdown'], mimeType: 'text/markdown' },
  { ext: ['docx'], mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { ext: ['doc'], mimeType: 'application/msword' },
  // WPS Office gives it a name of its own; without it, it is the name of an older program's files.
  { ext: ['wps'], mimeType: 'application/wps-office.wps' },
  { ext: [], mimeType: 'application/vnd.ms-works' },
]

/** What `npm run package` makes. The fuses shut every way to run other code as Starfill. */
export default {
  appId: 'cn.starfill.desktop',
  productName: 'Starfill',
  executableName: 'starfill',
  copyright: 'MIT',
  directories: { output: 'dist', buildResources: 'build' },
  // What the hosts use is built into them.
  files: [
    'out/{main,preload,renderer}/**',
    'templates/**',
    'build/icon.png',
    'package.json',
    'LICENSE',
    '!node_modules',
  ],
  // Its table of characters is built in; the licences of code and data ask to go with it.
  extraResources: [
    {
      from: 'node_modules/opencc-js',
      to: 'licences/opencc-js',
      filter: ['LICENSE', 'THIRD_PARTY_LICENSES.md', 'LICENSES/**'],
    },
  ],
  asar: true,
  // There is nothing native in it.
  npmRebuild: false,
  electronLanguages: ['zh-CN', 'zh-TW', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    // There are no cookies; it would only ask for the keychain.
    enableCookieEncryption: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'starfill',
      name: '星填项目文件',
      description: 'Starfill project',
      mimeType: 'application/x-starfill',
      role: 'Editor',
    },
  ],
  // "Open with" for reports on Windows is in build/installer.nsh: an association would take them from Word.
  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }], icon: 'build/icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    shortcutName: '星填',
    installerLanguages: ['zh_CN', 'zh_TW', 'en_US'],
  },
  linux: {
    target: [
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
    ],
    icon: 'build/icon.png',
    category: 'Office',
    maintainer: 'Starfill <starfill@localhost>',
    synopsis: 'Fill in, keep masked and review the placeholders of a report',
    description:
      'Fill in, keep masked and review the ** placeholders of a report, and export a finished Word document.',
    mimeTypes: reports.map(({ mimeType }) => mimeType),
    syncDesktopName: true,
    desktop: {
      entry: {
        Name: 'Starfill',
        'Name[zh_CN]': '星填',
        'Name[zh_TW]': '星填',
        'Comment[zh_CN]': '填写、保留和审校报告中的 ** 占位，导出定稿的 Word 文档',
        'Comment[zh_TW]': '填寫、保留和審校報告中的 ** 佔位，匯出定稿的 Word 文件',
      },
    },
  },
  deb: {
    packageCategory: 'editors',
    // What the runtime is linked to, and xdg-utils, which it asks to open folders.
    depends: [
      'libasound2',
      'libatspi2.0-0',
      'libcups2',
      'libdrm2',
      'libgbm1',
      'libgtk-3-0',
      'libnss3',
      'libxkbcommon0',
      'xdg-utils',
    ],
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: 'build/icon.png',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    fileAssociations: reports.flatMap(({ ext }) =>
      ext.length > 0 ? [{ ext, role: 'Editor', rank: 'Alternate' }] : [],
    ),
  },
} satisfies Configuration
