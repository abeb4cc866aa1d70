package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.options.OperationOptions;
import io.github.spinthermo.cli.options.Progress;
import io.github.spinthermo.cli.output.View;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.grid.LookAhead;
import io.github.spinthermo.grid.Pipeline;
import io.github.spinthermo.grid.Points;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Rounding;
import io.github.spinthermo.operation.text.RawValue;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The command of an operation: its parameters as options, its answer at each point that they span. */
class OperationCommand implements Callable<Integer> {

    private final Operation operation;
    private final Console console;
    private final CommandSpec spec;

    OperationCommand(Operation operation, Console console) {
        this.operation = operation;
        this.console = console;
        this.spec = CommandSpec.wrapWithoutInspection(this);
    }

    static CommandSpec spec(Operation operation, Console console) {
        return new OperationCommand(operation, console).describe();
    }

    /** Sets name, help and options. */
    final CommandSpec describe() {
        spec.name(operation.name());
        HelpText.describe(spec, operation);
        OperationOptions.addTo(spec, operation);
        return Options.addTo(spec);
    }

    /** Opens the view that shows the answers. */
    View open(Operation asked, Rounding digits, Points points, Output output, Writer out) throws IOException {
        boolean several = points.size().compareTo(BigInteger.ONE) > 0;
        return output.format().ofAnswers(asked, digits, several, output.width(), out);
    }

    @Override
    public final Integer call() throws IOException {
        ParseResult options = spec.commandLine().getParseResult();
        Output output = Output.of(options, console);
        Map<String, String> given = OperationOptions.inputs(options, operation);
        Points points = Points.of(operation, given);
        Map<String, String> common = OperationOptions.common(options);
        LookAhead plans =
                new LookAhead(operation, point -> arguments(point, common), Options.budget(options));
        Rounding shown = plans.over(points).rounding();
        AtomicReference<ExitCode> exit = new AtomicReference<>(ExitCode.SUCCESS);
        output.write(out -> {
            View view = open(operation, shown, points, output, out);
            if (!Options.isQuiet(options)) {
                operation.notes(given).forEach(console::note);
            }
            show(points, plans, options, view);
            exit.set(view.finish() ? ExitCode.SUCCESS : ExitCode.DIFFERENCE);
        });
        return exit.get().code();
    }

    private Arguments arguments(Map<String, String> point, Map<String, String> common) {
        Map<String, RawValue> raw = new LinkedHashMap<>();
        for (Parameter<?> parameter : operation.inputs()) {
            String text = point.get(parameter.name());
            if (text != null) {
                raw.put(parameter.name(), parameter.written(text));
            }
        }
        common.forEach((name, text) -> raw.put(name, RawValue.string(text)));
        return Arguments.read(operation, raw);
    }

    private void show(Points points, LookAhead plans, ParseResult options, View view) {
        try (Progress progress = Progress.over(points.count(), operation.name(), Options.showProgress(options));
                Pipeline pipeline = new Pipeline(Options.budget(options), progress::share, (point, result) -> {
                    view.show(point, result);
                    progress.step();
                })) {
            points.all().forEachOrdered(point -> pipeline.add(point, () -> plans.take(point)));
            pipeline.finish();
        }
    }
}
