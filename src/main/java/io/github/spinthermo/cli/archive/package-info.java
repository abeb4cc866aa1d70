/** Archive of the classes that a start needs, which launchers have made once. It stands on the locks of folders. */
package io.github.spinthermo.cli.archive;
