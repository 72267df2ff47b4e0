package io.reelwright.cli.progress;

/**
 * How far one scene is.
 *
 * @param model    who draws it, for example {@code studio-headline}; the planned template before that
 * @param take     1, 2, 3, …; 0 before the first
 * @param progress 0 to 1
 * @param note     what is to be said of it: its score, why it is drawn again
 */
record SceneRow(String model, int take, double progress, String note) {
    static SceneRow planned(String template) {
        return new SceneRow(template, 0, 0, "");
    }

    SceneRow drawing(String by, int number, double far) {
        return new SceneRow(by, number, Math.clamp(far, 0, 1), number > 1 ? note : "");
    }

    SceneRow noted(String said) {
        return new SceneRow(model, take, progress, said);
    }
}
