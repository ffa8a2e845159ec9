/**
 * The results of a period as people read them: one page for those who may see everyone, cards of single people. Entry
 * point: {@link io.baton.pages.report.ReportPage}.
 */
@NullMarked
package io.baton.pages.report;

import org.jspecify.annotations.NullMarked;
