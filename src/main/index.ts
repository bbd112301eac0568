import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } from 'electron'
import { run } from './program.ts'

run({ app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell }, process.argv)
