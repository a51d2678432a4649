@echo off
rem Starts Patchbay from the folder that "mvn package" lays out (target\patchbay).
rem
rem   PATCHBAY_JAVA          the Java to use: a JDK's folder, or its java.exe
rem   PATCHBAY_JAVA_OPTIONS  more options for that Java, separated by blanks
setlocal EnableExtensions DisableDelayedExpansion

rem --- where the program is ---------------------------------------------------------------------
set "home="
for %%d in ("%~dp0.." "%~dp0..\target\patchbay") do (
  if not defined home if exist "%%~fd\lib\patchbay.jar" set "home=%%~fd"
)
if not defined home (
  echo patchbay: The program is not built yet: run "mvn package" in its source folder first. 1>&2
  exit /b 1
)

rem --- a Java that is new enough ----------------------------------------------------------------
set "java="
if defined PATCHBAY_JAVA (
  call :consider "%PATCHBAY_JAVA%"
  call :consider "%PATCHBAY_JAVA%\bin\java.exe"
  if not defined java (
    echo patchbay: PATCHBAY_JAVA is not a Java 25 or newer. 1>&2
    exit /b 1
  )
  goto start
)
if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
for /f "delims=" %%j in ('where java.exe 2^>nul') do call :consider "%%j"
for %%p in ("Java" "Eclipse Adoptium" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do (
  for /d %%d in ("%ProgramFiles%\%%~p\*") do call :consider "%%d\bin\java.exe"
)
for /d %%d in ("%USERPROFILE%\.jdks\*") do call :consider "%%d\bin\java.exe"
if not defined java (
  echo patchbay: Patchbay needs Java 25 or newer and found none: install one, or set PATCHBAY_JAVA to its folder. 1>&2
  exit /b 1
)

rem --- start ------------------------------------------------------------------------------------
:start
rem The window runs long and deserves the full compiler; a command should just be quick, and needs no
rem JavaFX. What is not known here may be a file to open.
set "kind=desktop"
for %%c in (validate dry-run picture node-types schema examples list import publish export) do (
  if "%~1"=="%%c" set "kind=%%c"
)
set "speed=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
set "window="
if "%kind%"=="desktop" (
  set "speed="
  set window=--module-path "%home%\lib\javafx" --add-modules=javafx.controls --enable-native-access=javafx.graphics
)

rem Java keeps the classes that a start has loaded in an archive, for the next start of the same kind.
set "cache=%home%\cache"
if not exist "%cache%" mkdir "%cache%" 2>nul
copy /y nul "%cache%\writable" >nul 2>nul
if errorlevel 1 set "cache=%LOCALAPPDATA%\Patchbay\cache"
if not exist "%cache%" mkdir "%cache%" 2>nul

"%java%" %speed% %PATCHBAY_JAVA_OPTIONS% ^
  -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%cache%\%kind%.jsa" ^
  %window% --enable-native-access=ALL-UNNAMED ^
  -Xlog:disable ^
  -Xshare:auto ^
  -cp "%home%\lib\patchbay.jar;%home%\lib\*" ^
  dev.patchbay.app.cli.Main %*
exit /b %errorlevel%

rem Takes the java.exe named, if none is taken yet and its JDK says it is version 25 or newer.
:consider
if defined java exit /b 0
if /i not "%~nx1"=="java.exe" exit /b 0
if not exist "%~1" exit /b 0
set "version="
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~dp1..\release" 2^>nul') do set "version=%%~v"
if not defined version exit /b 0
rem The text is either 25 or "25 with its opening quotation mark.
set "version=%version:"=%"
if %version% GEQ 25 set "java=%~f1"
exit /b 0
