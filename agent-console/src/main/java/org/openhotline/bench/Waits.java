package org.openhotline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import org.openhotline.routing.Erlang;
import org.openhotline.routing.StationaryRun;

/** How long callers wait with the real router on a clock of its own, against what Erlang C and Erlang A say. */
final class Waits {

    /** Mean patience in Erlang A, in seconds: two thirds of a talk. */
    static final double PATIENCE = 120;

    private static final double HALF_WIDTH = 0.01;
    private static final long SEED = 20_261_123;
    private static final List<Integer> OPERATORS = List.of(5, 10, 50);
    private static final List<Double> LOADS = List.of(0.7, 0.8, 0.9);

    private Waits() {}

    /**
     * One house.
     *
     * @param patience mean, in seconds; infinite in Erlang C
     */
    record House(int operators, double load, double patience) {

        String formula() {
            return Double.isInfinite(patience) ? "Erlang C" : "Erlang A";
        }

        double expected() {
            return Double.isInfinite(patience)
                    ? Erlang.meanWaitC(operators, load, StationaryRun.TALK)
                    : Erlang.meanWaitA(operators, load, StationaryRun.TALK, patience);
        }
    }

    /** A house with what was found in it. */
    record Cell(House house, StationaryRun.Result found) {

        double ratio() {
            return found.meanWait() / house.expected();
        }
    }

    /** Runs every house, each in a thread of its own, as many at once as there are processors. */
    static List<Cell> measure() {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Cell>> running = houses().stream()
                    .map(house -> threads.submit(() -> run(house)))
                    .toList();
            var cells = new ArrayList<Cell>();
            for (Future<Cell> cell : running) {
                cells.add(cell.get());
            }
            return cells;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A run failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while callers were waiting", stopped);
        }
    }

    private static List<House> houses() {
        return DoubleStream.of(Double.POSITIVE_INFINITY, PATIENCE)
                .boxed()
                .flatMap(patience -> OPERATORS.stream()
                        .flatMap(operators -> LOADS.stream().map(load -> new House(operators, load, patience))))
                .toList();
    }

    private static Cell run(House house) {
        var cell =
                new Cell(house, StationaryRun.run(house.operators(), house.load(), house.patience(), HALF_WIDTH, SEED));
        System.out.print(WaitsReport.row(cell));
        return cell;
    }
}
