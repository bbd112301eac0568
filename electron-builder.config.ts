import type { Configuration } from 'electron-builder'

/** What `npm run package` makes. The fuses shut every way to run other code as Starfill. */
export default {
  appId: 'cn.starfill.desktop',
  productName: 'Starfill',
  executableName: 'starfill',
  copyright: 'MIT',
  directories: { output: 'dist', buildResources: 'build' },
  files: ['out/**', 'templates/**', 'build/icon.png', 'package.json', 'LICENSE'],
  asar: true,
  electronLanguages: ['zh-CN', 'en-US'],
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
  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }], icon: 'build/icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    shortcutName: '星填',
    installerLanguages: ['zh_CN', 'en_US'],
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
    desktop: { entry: { Name: 'Starfill', 'Name[zh_CN]': '星填' } },
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: 'build/icon.png',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
  },
} satisfies Configuration
