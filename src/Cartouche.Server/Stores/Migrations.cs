namespace Cartouche.Server.Stores;

/// <summary>What makes the tables, step by step; a step that was released is never changed.</summary>
internal static class Migrations
{
    public static readonly string[] Sqlite =
    [
        """
        CREATE TABLE stories (fingerprint TEXT PRIMARY KEY, bundle TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE performances (
          code TEXT PRIMARY KEY, story TEXT NOT NULL REFERENCES stories, seed INTEGER NOT NULL,
          salt BLOB NOT NULL, token BLOB NOT NULL, key BLOB NOT NULL UNIQUE, opened_at TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE entries (
          code TEXT NOT NULL REFERENCES performances, number INTEGER NOT NULL, command TEXT NOT NULL, key BLOB, token BLOB,
          PRIMARY KEY (code, number)) WITHOUT ROWID;
        CREATE UNIQUE INDEX entries_key ON entries (code, key);
        """,
    ];

    public static readonly string[] Postgres =
    [
        """
        CREATE TABLE stories (fingerprint text PRIMARY KEY, bundle text NOT NULL);
        CREATE TABLE performances (
          code text PRIMARY KEY, story text NOT NULL REFERENCES stories, seed integer NOT NULL,
          salt bytea NOT NULL, token bytea NOT NULL, key bytea NOT NULL UNIQUE, opened_at timestamptz NOT NULL);
        CREATE TABLE entries (
          code text NOT NULL REFERENCES performances, number integer NOT NULL, command text NOT NULL, key bytea, token bytea,
          PRIMARY KEY (code, number));
        CREATE UNIQUE INDEX entries_key ON entries (code, key);
        """,
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Sqlite.Length;

    /// <summary>Says that a newer Cartouche was here.</summary>
    public static string TooNew(int version) => $"The store is of version {version} and this Cartouche knows {Count}: a newer one has used it. Update this one.";
}
