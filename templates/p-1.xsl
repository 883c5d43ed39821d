<?xml version="1.0" encoding="UTF-8"?>
<!--
P-1: a pair's development plan on the form p-1, or that form to be filled
in by hand. The form is data: templates/plans/p-1.xml, or the school's own.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/grid.xsl"/>
  <xsl:include href="common/plan.xsl"/>

  <pisar:document kind="P-1"
      stage="5, пары и группы (октябрь–ноябрь)"
      audience="blank"
      title="Индивидуальный план развития: ученик – ученик"
      needs="organisation people pairs plans" blank="yes"
      each="(/d:dossier/d:plans | /d:plans)/d:plan[not(@plan-form = 'p-2' or @plan-form = 'p-3') and not(@plan-form = /d:dossier/d:plan-form[@code = 'P-2' or @code = 'P-3']/@id)]"
      file="concat(substring(concat(@start,
        /d:dossier/d:pairs/d:pair[@id = p:subject()/@pair]/@start), 1, 10),
        '_p-1_', p:latin(@pair), substring(concat('-',
        count(preceding-sibling::d:plan[@pair = p:subject()/@pair]) + 1),
        1, 9 * (count(../d:plan[@pair = p:subject()/@pair]) &gt; 1)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="parent" default="no" values="no yes"
      title="Строка подписи законного представителя"/>

  <xsl:param name="parent" select="'no'"/>

  <xsl:template match="/">
    <xsl:call-template name="plan-paper">
      <xsl:with-param name="code" select="'P-1'"/>
      <xsl:with-param name="parent" select="$parent"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
