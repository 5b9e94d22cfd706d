@echo off
rem Starts Palmares: with a command it runs that, without one it opens the window.
setlocal
set "APP=%~dp0.."
set "JAVA="
if exist "%APP%\runtime\bin\java.exe" set "JAVA=%APP%\runtime\bin\java.exe"
if not defined JAVA if defined JAVA_HOME if exist "%JAVA_HOME%\release" (
    findstr /r "JAVA_VERSION=.2[5-9] JAVA_VERSION=.[3-9][0-9]" "%JAVA_HOME%\release" >nul && set "JAVA=%JAVA_HOME%\bin\java.exe"
)
if not defined JAVA (
    echo Palmares a besoin de Java 25 ou plus recent : installez un JDK 25 et indiquez son dossier dans JAVA_HOME. 1>&2
    echo Palmares needs Java 25 or newer: install a JDK 25 and set JAVA_HOME to its folder. 1>&2
    exit /b 1
)
set "CACHE="
if exist "%APP%\palmares.aot" set CACHE="-XX:AOTCache=%APP%\palmares.aot"
"%JAVA%" %CACHE% -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:aot*=off -Xlog:cds*=off -Xlog:class+path=off --module-path="%APP%\javafx" --add-modules=javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED --add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -Dh2.allowedClasses=none -XX:+UseSerialGC "-Dpalmares.samples=%APP%\sample-data" %PALMARES_JAVA_OPTIONS% -cp "%APP%\lib\*" fr.palmares.Main %*
exit /b %ERRORLEVEL%
