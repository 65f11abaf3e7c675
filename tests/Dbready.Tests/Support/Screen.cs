using System.Globalization;
using Dbready.Text;

namespace Dbready.Tests.Support;

/// <summary>A terminal in memory.</summary>
internal sealed class Screen
{
    readonly StringWriter _output = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    readonly StringWriter _error = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public Screen(int width = 120, bool colour = false) => Terminal = new Terminal(_output, _error, width, colour);

    public Terminal Terminal { get; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();
}
