package io.rapport.service.cli;

import io.rapport.core.purchase.Cohort;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.service.fit.Fitted;
import io.rapport.service.fit.PurchaseFit;
import io.rapport.service.fit.PurchaseLog;
import io.rapport.service.input.TouchpointFile;
import io.rapport.service.settings.Settings;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code fit}. */
@Command(
        name = "fit",
        description = "Find the parameters of the purchase models from a file of history, by maximum likelihood.",
        mixinStandardHelpOptions = true)
final class FitCommand extends Verb {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description =
                    "The day on which the observation ended (1997-09-30): purchases after it are left out. By default the"
                            + " day of the last one.")
    private @Nullable LocalDate until;

    @Option(
            names = "--model",
            split = ",",
            description = "Which models, separated by commas: ${COMPLETION-CANDIDATES}. Default: all.")
    private Set<PurchaseFit> models = EnumSet.allOf(PurchaseFit.class);

    @Override
    protected ExitCode run() {
        PrintWriter out = out();
        Settings read = settings();
        double days = read.policy().purchases().unit().toMillis() / 86_400_000.0;
        Cohort cohort = cohort(input.read(err()), read, days);
        out.printf(
                Locale.ROOT,
                "%,d customers, %,d with repeat purchases; time in units of %s days%n",
                cohort.customers(),
                cohort.repeatBuyers(),
                days);
        for (PurchaseFit model : EnumSet.copyOf(models)) {
            print(model, cohort, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Cohort cohort(TouchpointFile file, Settings read, double daysPerUnit) {
        PurchaseLog log = new PurchaseLog();
        LocalDate end = until == null ? day(file.end(), read) : until;
        double minorPerMajor = read.policy().currencies().minorPerMajor();
        for (Touchpoint t : file.touchpoints()) {
            LocalDate day = day(t.occurredAt(), read);
            if (t.isPurchase() && !t.customerId().isBlank() && !day.isAfter(end)) {
                long minor = t.amount() == null ? 0 : read.policy().currencies().toReporting(t.amount());
                log.add(t.customerId(), day, minor / minorPerMajor);
            }
        }
        return log.cohort(end, daysPerUnit);
    }

    private static LocalDate day(long instant, Settings read) {
        return Instant.ofEpochMilli(instant).atZone(read.policy().zone()).toLocalDate();
    }

    private static void print(PurchaseFit model, Cohort cohort, PrintWriter out) {
        Fitted fitted = model.to(cohort);
        out.printf(
                Locale.ROOT,
                "%n%s  log-likelihood %.2f  (%,d customers, %,d iterations)%n",
                fitted.model(),
                fitted.logLikelihood(),
                fitted.customers(),
                fitted.iterations());
        fitted.parameters().forEach((name, value) -> out.printf(Locale.ROOT, "  %-6s %.4f%n", name, value));
        if (model == PurchaseFit.GAMMA_GAMMA) {
            cohort.spendFrequencyCorrelation()
                    .ifPresent(r -> out.printf(
                            Locale.ROOT, "  correlation of spend and frequency %.4f (the model wants none)%n", r));
        }
    }
}
