using Npgsql;

namespace Cartouche.Server.Stores;

/// <summary>How a database is written on the command line.</summary>
internal static class PostgresAddress
{
    /// <summary>The connection string that an address means.</summary>
    /// <exception cref="FormatException">It is no such address.</exception>
    public static string Parse(string address)
    {
        try
        {
            if (!address.StartsWith("postgres://", StringComparison.Ordinal) && !address.StartsWith("postgresql://", StringComparison.Ordinal)) return new NpgsqlConnectionStringBuilder(address).ToString();
            var uri = new Uri(address);
            var user = uri.UserInfo.Split(':', 2);
            var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host.Trim('[', ']'), Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) };
            if (uri.Port > 0) builder.Port = uri.Port;
            if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
            if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
            foreach (var setting in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var at = setting.IndexOf('=', StringComparison.Ordinal);
                if (at <= 0) throw new FormatException($"'{setting}' is no setting.");
                var (name, value) = (Uri.UnescapeDataString(setting[..at]), Uri.UnescapeDataString(setting[(at + 1)..]));
                // PostgreSQL's own tools write this one otherwise: sslmode=verify-full.
                if (name == "sslmode") builder["SSL Mode"] = value.Replace("-", "", StringComparison.Ordinal);
                else builder[name] = value;
            }
            return builder.ToString();
        }
        catch (Exception problem) when (problem is ArgumentException or UriFormatException or KeyNotFoundException)
        {
            throw new FormatException($"This is no address of a PostgreSQL database: {problem.Message}", problem);
        }
    }
}
