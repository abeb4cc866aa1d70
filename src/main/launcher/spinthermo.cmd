@echo off
rem Starts the spinthermo.jar that lies beside this file, with the Java of JAVA_HOME or else the first one on the PATH.
setlocal
set "SPINTHERMO_JAVA=java.exe"
if defined JAVA_HOME set "SPINTHERMO_JAVA=%JAVA_HOME%\bin\java.exe"
"%SPINTHERMO_JAVA%" -jar "%~dp0spinthermo.jar" %*
exit /b %ERRORLEVEL%
