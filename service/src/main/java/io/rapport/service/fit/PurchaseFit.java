package io.rapport.service.fit;

import io.rapport.core.purchase.BgNbd;
import io.rapport.core.purchase.Cohort;
import io.rapport.core.purchase.GammaGamma;
import io.rapport.core.purchase.MbgNbd;
import io.rapport.core.purchase.ParetoNbd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models that can be fitted, by maximum likelihood. */
public enum PurchaseFit {
    /** See {@link MbgNbd}: the model for live retention risk. */
    MBG_NBD("MBG/NBD", "r alpha a b"),
    /** See {@link BgNbd}. */
    BG_NBD("BG/NBD", "r alpha a b"),
    /** See {@link ParetoNbd}. */
    PARETO_NBD("Pareto/NBD", "r alpha s beta"),
    /**
     * See {@link GammaGamma}: uses the customers whose mean spend is known, and is to be read with {@link
     * Cohort#spendFrequencyCorrelation()}.
     */
    GAMMA_GAMMA("Gamma-Gamma", "p q gamma");

    private final String model;
    private final String names;

    PurchaseFit(String model, String names) {
        this.model = model;
        this.names = names;
    }

    /** The usual name, such as {@code MBG/NBD}. */
    public String model() {
        return model;
    }

    /** The names of the parameters in their usual order. */
    public List<String> parameterNames() {
        return List.of(names.split(" ", -1));
    }

    /**
     * Fits this model.
     *
     * @throws IllegalArgumentException when the customers cannot determine the parameters; the message says why
     */
    public Fitted to(Cohort cohort) {
        if (this == GAMMA_GAMMA) {
            requireVariedSpend(cohort);
        } else {
            requireVariedHistories(cohort);
        }
        LikelihoodSearch.Summit summit = new LikelihoodSearch(scale(cohort), v -> logLikelihood(cohort, v)).climb();
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (String name : parameterNames()) {
            int i = parameters.size();
            requireDetermined(name, summit, i);
            parameters.put(name, summit.parameters().get(i));
        }
        long customers = this == GAMMA_GAMMA ? cohort.spenders() : cohort.customers();
        return new Fitted(model, parameters, summit.logLikelihood(), customers, summit.iterations());
    }

    private double logLikelihood(Cohort cohort, double[] v) {
        return switch (this) {
            case MBG_NBD -> cohort.logLikelihood(new MbgNbd(v[0], v[1], v[2], v[3]));
            case BG_NBD -> cohort.logLikelihood(new BgNbd(v[0], v[1], v[2], v[3]));
            case PARETO_NBD -> cohort.logLikelihood(new ParetoNbd(v[0], v[1], v[2], v[3]));
            case GAMMA_GAMMA -> cohort.logLikelihood(new GammaGamma(v[0], v[1], v[2]));
        };
    }

    /** The order of magnitude of each parameter, from the data: 1 for shapes, the data's own mean for rates. */
    private double[] scale(Cohort cohort) {
        return parameterNames().stream()
                .mapToDouble(name -> switch (name) {
                    case "alpha", "beta" -> cohort.meanAge();
                    case "gamma" -> cohort.meanSpend();
                    default -> 1;
                })
                .toArray();
    }

    private void requireVariedHistories(Cohort cohort) {
        require(cohort.customers() > 0, "there are no customers");
        require(cohort.repeatBuyers() > 0, "no customer has made a repeat purchase: all have only one purchase");
        require(cohort.meanAge() > 0, "all customers are of age 0");
        require(cohort.distinctHistories() > 1, "all customers have the same history, so nothing tells them apart");
    }

    private void requireVariedSpend(Cohort cohort) {
        require(cohort.customers() > 0, "there are no customers");
        require(cohort.spenders() > 0, "no customer has a repeat purchase with a known value");
        require(cohort.distinctSpends() > 1, "all customers have the same mean spend, so nothing tells them apart");
    }

    private void requireDetermined(String name, LikelihoodSearch.Summit summit, int i) {
        require(
                !summit.atEdge(i),
                "these customers do not determine " + name + ", the likelihood still grows at "
                        + summit.parameters().get(i));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("cannot fit " + model + ": " + otherwise);
        }
    }
}
