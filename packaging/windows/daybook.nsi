; Installer for one account, no administrator needed. Run by packaging/build.py, or from the root of the project:
;   makensis -DVERSION=0.1.0 packaging/windows/daybook.nsi
Unicode true
Target amd64-unicode
!include LogicLib.nsh
!ifndef VERSION
  !error "Which version? -DVERSION=..."
!endif
!define NAME "Daybook"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define DATA "$LOCALAPPDATA\${NAME}"
Name "${NAME}"
OutFile "..\..\dist\Daybook-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
!if /FileExists "..\..\build\daybook.ico"
  Icon "..\..\build\daybook.ico"
  UninstallIcon "..\..\build\daybook.ico"
!endif
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache-2.0"
Page directory
Page instfiles
UninstallText "Daybook will be removed from this account. The practice's data stays in ${DATA}: delete that folder yourself if nobody needs it any more."
UninstPage uninstConfirm
UninstPage instfiles

; A program that runs can be neither replaced nor removed; half a Daybook must not be left. Silent: status 2.
!macro EnsureClosed un
Function ${un}EnsureClosed
  again:
  ${If} ${FileExists} "$INSTDIR\Daybook.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\Daybook.exe" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Daybook is open. Close it (also from the notification area), then try again." /SD IDCANCEL IDRETRY again
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro EnsureClosed ""
!insertmacro EnsureClosed "un."

Section "" Main
  Call EnsureClosed
  ; Files of an older version must not stay among those of this one.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licenses"
  SetOutPath "$INSTDIR"
  File /r "..\..\dist\Daybook\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\Daybook.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Daybook.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  SectionGetSize ${Main} $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section Uninstall
  Call un.EnsureClosed
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licenses"
  Delete "$INSTDIR\Daybook.exe"
  Delete "$INSTDIR\daybook-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DetailPrint "The practice's data stays in ${DATA}."
SectionEnd
