@echo off
rem Starts the spinthermo.jar that lies beside this file, or in the folder "lib" beside the folder of this file: with the
rem Java in the folder "runtime" there, with that of JAVA_HOME, or with the first one on the PATH.
setlocal DisableDelayedExpansion
set "SPINTHERMO_JAR=%~dp0spinthermo.jar"
if not exist "%SPINTHERMO_JAR%" set "SPINTHERMO_JAR=%~dp0..\lib\spinthermo.jar"
set "SPINTHERMO_JAVA="
for %%J in (java.exe) do set "SPINTHERMO_JAVA=%%~$PATH:J"
if defined JAVA_HOME set "SPINTHERMO_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0..\runtime\bin\java.exe" set "SPINTHERMO_JAVA=%~dp0..\runtime\bin\java.exe"
if not exist "%SPINTHERMO_JAVA%" goto none
"%SPINTHERMO_JAVA%" -jar "%SPINTHERMO_JAR%" %*
exit /b %ERRORLEVEL%
:none
echo spinthermo: Java cannot be run; install Java 17 or later, and set JAVA_HOME to it or put it on the PATH>&2
exit /b 127
