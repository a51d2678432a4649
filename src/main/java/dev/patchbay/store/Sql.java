package dev.patchbay.store;

/// Every statement that the program runs against its own database. [Work] runs nothing else, and a
/// test explains each constant of each permitted enum with thousands of rows present.
sealed interface Sql permits StoreSql, ScenarioSql, GraphSql, VersionSql, FileSql {
  /// With named parameters.
  String text();
}
